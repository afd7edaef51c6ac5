/**
 * The music store as plain classes: no base class of the library, no generated code, private fields. An annotation names
 * the column wherever the rule of names would say {@code artist_id} and the database says {@code ArtistId}. A class has
 * the foreign key as a column of its own beside the relationship that it belongs to; programs set the relationship, and
 * the session fills in the column. Start with {@link dev.aludel.demo.chinook.model.Album}, then see
 * {@link dev.aludel.demo.chinook.model.ChinookModel} for how they come together.
 */
@NullMarked
package dev.aludel.demo.chinook.model;

import org.jspecify.annotations.NullMarked;
