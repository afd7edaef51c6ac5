package dev.aludel.orm.loading;

import dev.aludel.mapping.LoadStyle;

/** How all relationships are loaded of which the query says nothing by name, at this level and all below it. */
public record DefaultOption(LoadStyle style) implements LoaderOption {}
