package dev.aludel.orm.loading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query answered.
 *
 * @param rows one value for each selection: an instance, or a plain value
 * @param sql the text that was sent, for error messages
 */
public record LoadedRows(List<@Nullable Object[]> rows, String sql) {}
