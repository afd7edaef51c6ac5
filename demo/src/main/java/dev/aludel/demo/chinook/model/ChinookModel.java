package dev.aludel.demo.chinook.model;

import static dev.aludel.schema.Column.column;
import static dev.aludel.type.Types.INTEGER;

import dev.aludel.mapping.Registry;
import dev.aludel.schema.MetaData;

/**
 * The model put together: ten mapped classes, and the eleventh table between playlists and tracks. That one needs no
 * class, for its rows are nothing but two keys; it is a plain table of the core, which the two relationships name.
 */
public final class ChinookModel {

  private ChinookModel() {}

  /** Maps the classes; fails with a report of all that is wrong, for example if the agent is missing. */
  public static Registry registry() {
    MetaData metadata = new MetaData();
    declarePlaylistTrack(metadata);
    return Registry.builder()
        .metadata(metadata)
        .add(Artist.class, Album.class, Genre.class, MediaType.class, Track.class, Playlist.class)
        .add(Employee.class, Customer.class, Invoice.class, InvoiceLine.class)
        .build();
  }

  /** What the foreign keys name need not be there yet. */
  private static void declarePlaylistTrack(MetaData metadata) {
    metadata.table(
        "PlaylistTrack",
        column("PlaylistId", INTEGER).primaryKey().references("Playlist.PlaylistId"),
        column("TrackId", INTEGER).primaryKey().references("Track.TrackId"));
  }
}
