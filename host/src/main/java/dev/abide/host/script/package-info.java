/**
 * Evaluation of source text, and the builtin modules with the scripts and WebJars they come from. Here does not belong:
 * the scripts of users, which {@code node.module} loads.
 */
@NullMarked
package dev.abide.host.script;

import org.jspecify.annotations.NullMarked;
