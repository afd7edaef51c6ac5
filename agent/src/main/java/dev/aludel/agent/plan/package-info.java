/**
 * Second step of the flow: what to do to one class, as a value. {@link dev.aludel.agent.plan.Decisions} says of any
 * class whether it is woven, left alone or refused, and does so once for each class loader, so that a class and those
 * who use its fields never disagree. {@link dev.aludel.agent.plan.ClassPlanner} makes the {@link
 * dev.aludel.agent.plan.ClassPlan}. Start there.
 */
@NullMarked
package dev.aludel.agent.plan;

import org.jspecify.annotations.NullMarked;
