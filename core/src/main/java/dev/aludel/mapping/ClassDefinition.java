package dev.aludel.mapping;

import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One class and how it is to be mapped: what annotations and imperative mappings have in common.
 *
 * @param tableName with the schema, if one is named
 * @param table makes the class's table, or answers the one that it was mapped to
 * @param imperative whether the table was there before
 */
record ClassDefinition(
    Class<?> type,
    String tableName,
    Function<MetaData, Table> table,
    List<ColumnDefinition> columns,
    List<RelationshipDefinition> relationships,
    @Nullable VersionDefinition version,
    boolean imperative) {}
