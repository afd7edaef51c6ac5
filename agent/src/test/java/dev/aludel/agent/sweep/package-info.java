/**
 * Weaves the classes of big libraries and of the JDK as if all of them were mapped, and holds each woven class against
 * the one before. The oracles share no code with the weaver. Start at {@link dev.aludel.agent.sweep.WovenWorld}.
 */
@NullMarked
package dev.aludel.agent.sweep;

import org.jspecify.annotations.NullMarked;
