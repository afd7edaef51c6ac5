/** Whether the database holds what the source has; start with {@link dev.aludel.demo.chinook.check.LoadCheck}. */
@NullMarked
package dev.aludel.demo.chinook.check;

import org.jspecify.annotations.NullMarked;
