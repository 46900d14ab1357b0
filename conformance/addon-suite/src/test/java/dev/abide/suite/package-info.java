/**
 * Compiles the addons of {@code src/test/addons}, runs their scripts on real Node and on every engine, and compares
 * what they print. The addons and scripts are the tests; what is here only runs them, and knows nothing of Node-API.
 */
@NullMarked
package dev.abide.suite;

import org.jspecify.annotations.NullMarked;
