/**
 * Third step of the flow: class file in, class file out, by a {@link dev.aludel.agent.plan.ClassPlan}. Pure: no class is
 * loaded, nothing is read or written, and no frame is computed, since a field access and the call in its place leave
 * the same stack. One class for each kind of change. Start at {@link dev.aludel.agent.weave.ClassWeaver}.
 */
@NullMarked
package dev.aludel.agent.weave;

import org.jspecify.annotations.NullMarked;
