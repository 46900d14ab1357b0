/**
 * The measurement of single operations on every runtime, side by side: running the harness of {@code benchmarks/},
 * ratios, tables.
 */
@NullMarked
package dev.abide.cli.bench;

import org.jspecify.annotations.NullMarked;
