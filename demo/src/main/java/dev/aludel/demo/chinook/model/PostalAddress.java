package dev.aludel.demo.chinook.model;

import org.jspecify.annotations.Nullable;

/** An address on its way from one object to another. Not mapped itself; {@link Contact} and {@link Invoice} hold its parts. */
public record PostalAddress(
    @Nullable String street,
    @Nullable String city,
    @Nullable String state,
    @Nullable String country,
    @Nullable String postalCode) {}
