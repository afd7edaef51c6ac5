package dev.aludel.orm.loading;

/** That the deferred columns of a group are loaded with their rows. */
public record GroupOption(String group) implements LoaderOption {}
