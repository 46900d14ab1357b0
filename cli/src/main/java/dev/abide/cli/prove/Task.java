package dev.abide.cli.prove;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A script to run on everything.
 *
 * @param name what it is called in the table
 * @param script its absolute path
 * @param timeout how long it may take
 */
public record Task(String name, Path script, Duration timeout) {}
