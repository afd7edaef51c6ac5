/**
 * From annotations, or from calls, to Mappers and Tables: once, at configuration.
 *
 * <p>{@link dev.aludel.mapping.Registry} reads the classes, reports all their problems together, and makes one {@link
 * dev.aludel.mapping.Mapper} and one Table for each. {@link dev.aludel.mapping.Attributes} names mapped attributes in
 * queries. Nothing here knows of sessions. Start reading at {@code Registry}.
 */
@NullMarked
package dev.aludel.mapping;

import org.jspecify.annotations.NullMarked;
