/** Tests of the list and of what is said of results. */
@NullMarked
package dev.abide.projects;

import org.jspecify.annotations.NullMarked;
