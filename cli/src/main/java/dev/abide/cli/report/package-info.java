/**
 * A proof as files for people and machines: a page, JSON of a published schema ({@code docs/schemas}), JUnit's XML,
 * Markdown for a pull request, a badge. What is told stands in {@link dev.abide.cli.report.ReportView}, how in the
 * templates beside it; nothing is found out here.
 */
@NullMarked
package dev.abide.cli.report;

import org.jspecify.annotations.NullMarked;
