/** Text for terminals: tables. What the commands say in them belongs to the commands. */
@NullMarked
package dev.abide.cli.text;

import org.jspecify.annotations.NullMarked;
