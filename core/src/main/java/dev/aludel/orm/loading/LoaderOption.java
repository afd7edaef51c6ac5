package dev.aludel.orm.loading;

/** One thing that a query says about loading; made by {@link dev.aludel.orm.Load}. Immutable, equal by what it says. */
public sealed interface LoaderOption
    permits PathOption,
        DefaultOption,
        ColumnOption,
        GroupOption,
        CriteriaOption,
        UnfilteredOption {}
