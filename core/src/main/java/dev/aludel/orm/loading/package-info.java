/**
 * From rows to instances: hydrators, and the strategies by which relationships are loaded.
 *
 * <p>{@link dev.aludel.orm.loading.QueryPlan} is made once for a query: which columns stand where, what is joined in,
 * what is loaded after. {@link dev.aludel.orm.loading.QueryLoader} runs it. Nothing here knows of flushing.
 */
@NullMarked
package dev.aludel.orm.loading;

import org.jspecify.annotations.NullMarked;
