/**
 * Parts of the standard library that Nashorn lacks or has wrong and that need no package of their own: a class for each
 * global object, or for a few functions of one.
 *
 * <p>What belongs to a subject with objects of its own (promises, views, proxies, regular expressions, errors) is
 * there.
 */
@NullMarked
package dev.abide.nashorn.library;

import org.jspecify.annotations.NullMarked;
