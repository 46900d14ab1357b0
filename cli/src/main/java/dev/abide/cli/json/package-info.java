/**
 * Reads and writes JSON as plain maps, lists, strings, numbers, booleans and null. No binding to classes, no knowledge
 * of what is in it.
 */
@NullMarked
package dev.abide.cli.json;

import org.jspecify.annotations.NullMarked;
