package dev.aludel.mapping;

/**
 * Two attributes that are equal across a relationship.
 *
 * @param local of the class that holds the relationship
 * @param remote of the target class
 */
public record JoinPair(ColumnProperty local, ColumnProperty remote) {}
