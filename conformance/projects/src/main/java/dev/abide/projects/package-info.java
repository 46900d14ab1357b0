/**
 * Other projects' own test suites, under their own runners, on node and on every engine: where they come from, what is
 * known of them, and the command that runs them.
 */
@NullMarked
package dev.abide.projects;

import org.jspecify.annotations.NullMarked;
