/**
 * Examines a class path without loading or changing a class: which classes are mapped, whether they would be woven, and
 * whether any field instruction would still bypass the accessors. It resolves fields by itself rather than by the
 * planner, so that what planning overlooks is found. Start at {@link dev.aludel.agent.doctor.Doctor}.
 */
@NullMarked
package dev.aludel.agent.doctor;

import org.jspecify.annotations.NullMarked;
