/**
 * Tables as values: {@code MetaData} holds {@code Table}s, those their columns and keys, and DDL statements are made of
 * them. Knows no database; whoever can execute DDL is a {@code SchemaTarget}. Start reading at {@link
 * dev.aludel.schema.MetaData}, then {@link dev.aludel.schema.Column}.
 */
@NullMarked
package dev.aludel.schema;

import org.jspecify.annotations.NullMarked;
