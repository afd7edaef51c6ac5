/**
 * The names by which the agent knows the core. The agent links to no class of the core, so that the two can sit in
 * different class loaders; a test in the core compares these names with the real types. Start at {@link
 * dev.aludel.agent.contract.RuntimeContract}.
 */
@NullMarked
package dev.aludel.agent.contract;

import org.jspecify.annotations.NullMarked;
