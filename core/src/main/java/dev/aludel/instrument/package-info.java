/**
 * What rewritten classes call, and what is known of one instance of them.
 *
 * <p>A woven accessor asks {@link dev.aludel.instrument.Access}; that asks the instance's {@link
 * dev.aludel.instrument.InstanceState}, which records changes with their old values and hands loading to the {@link
 * dev.aludel.instrument.StateOwner} that holds the instance. {@link dev.aludel.instrument.Attribute} keeps both sides
 * of a relationship in step. Nothing here knows of mappings, SQL or sessions. Start reading at {@code Access}.
 */
@NullMarked
package dev.aludel.instrument;

import org.jspecify.annotations.NullMarked;
