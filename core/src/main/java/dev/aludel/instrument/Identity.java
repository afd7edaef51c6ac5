package dev.aludel.instrument;

/** The identity of a row in memory: class and primary key. The layer that keeps an identity map implements it. */
public interface Identity {}
