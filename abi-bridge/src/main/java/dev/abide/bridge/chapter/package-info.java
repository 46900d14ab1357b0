/**
 * The functions of Node-API, a class for each chapter, a method for each function.
 *
 * <p>A method's name is the C symbol, its annotation says everything else. Bodies keep one order: check arguments,
 * resolve handles, one call into the engine or the env, write results. A check that fails leaves by a
 * {@link dev.abide.bridge.row.Refusal}. The contract of each function is Node's documentation; comments say only where
 * and why we differ.
 */
@NullMarked
package dev.abide.bridge.chapter;

import org.jspecify.annotations.NullMarked;
