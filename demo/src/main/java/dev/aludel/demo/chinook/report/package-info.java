/**
 * Questions to the loaded store, each a {@link dev.aludel.demo.chinook.report.Report} of its own: some ask for objects,
 * some for plain columns, and one may mix both. All conditions name attributes of the mapped classes.
 */
@NullMarked
package dev.aludel.demo.chinook.report;

import org.jspecify.annotations.NullMarked;
