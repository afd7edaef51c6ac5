/**
 * Weaving without a running program: the same planner and weaver as at load time, over directories of class files.
 * {@link dev.aludel.agent.offline.ClassPath} stands in for the class loader. Start at {@link
 * dev.aludel.agent.offline.BuildWeaver}.
 */
@NullMarked
package dev.aludel.agent.offline;

import org.jspecify.annotations.NullMarked;
