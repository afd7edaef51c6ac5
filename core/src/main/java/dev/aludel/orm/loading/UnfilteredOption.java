package dev.aludel.orm.loading;

/** That no {@link CriteriaOption} said before holds. */
public record UnfilteredOption() implements LoaderOption {}
