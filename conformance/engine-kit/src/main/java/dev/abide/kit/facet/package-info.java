/**
 * What the rules of a facet share: a realm on a thread of its own, the words to put a rule in, and what turns known
 * divergences around. Rules themselves stand in the packages of their facets.
 */
@NullMarked
package dev.abide.kit.facet;

import org.jspecify.annotations.NullMarked;
