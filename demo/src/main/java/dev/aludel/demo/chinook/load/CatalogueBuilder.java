package dev.aludel.demo.chinook.load;

import dev.aludel.demo.chinook.model.Album;
import dev.aludel.demo.chinook.model.Artist;
import dev.aludel.demo.chinook.model.Genre;
import dev.aludel.demo.chinook.model.MediaType;
import dev.aludel.demo.chinook.model.Playlist;
import dev.aludel.demo.chinook.model.Track;
import dev.aludel.demo.chinook.source.ChinookSource;
import dev.aludel.demo.chinook.source.SourceRow;
import java.util.Collection;

/** Makes what the store sells: artists, their albums with the tracks on them, and playlists. */
final class CatalogueBuilder {

  private final ChinookSource source;
  private final ById<Artist> artists = new ById<>("Artist");
  private final ById<Album> albums = new ById<>("Album");
  private final ById<Genre> genres = new ById<>("Genre");
  private final ById<MediaType> mediaTypes = new ById<>("MediaType");
  private final ById<Track> tracks = new ById<>("Track");
  private final ById<Playlist> playlists = new ById<>("Playlist");

  CatalogueBuilder(ChinookSource source) {
    this.source = source;
  }

  /** Artists, each with all albums and their tracks. */
  Collection<Artist> artists() {
    source.table("Artist").rows().forEach(this::artist);
    source.table("Album").rows().forEach(this::album);
    source.table("Genre").rows().forEach(this::genre);
    source.table("MediaType").rows().forEach(this::mediaType);
    source.table("Track").rows().forEach(this::track);
    return artists.all();
  }

  /** Playlists of tracks that are there already. */
  Collection<Playlist> playlists() {
    for (SourceRow row : source.table("Playlist").rows()) {
      Integer id = row.integer("PlaylistId");
      playlists.put(id, new Playlist(id, row.textOrNull("Name")));
    }
    for (SourceRow row : source.table("PlaylistTrack").rows()) {
      playlists.get(row.integer("PlaylistId")).tracks().add(tracks.get(row.integer("TrackId")));
    }
    return playlists.all();
  }

  ById<Track> tracks() {
    return tracks;
  }

  private void artist(SourceRow row) {
    Integer id = row.integer("ArtistId");
    artists.put(id, new Artist(id, row.textOrNull("Name")));
  }

  /** The album is put into its artist's list by nobody: both sides of a relationship are one thing. */
  private void album(SourceRow row) {
    Integer id = row.integer("AlbumId");
    albums.put(id, new Album(id, row.text("Title"), artists.get(row.integer("ArtistId"))));
  }

  private void genre(SourceRow row) {
    Integer id = row.integer("GenreId");
    genres.put(id, new Genre(id, row.textOrNull("Name")));
  }

  private void mediaType(SourceRow row) {
    Integer id = row.integer("MediaTypeId");
    mediaTypes.put(id, new MediaType(id, row.textOrNull("Name")));
  }

  private void track(SourceRow row) {
    Integer id = row.integer("TrackId");
    Track track = new Track(
        id,
        row.text("Name"),
        mediaTypes.get(row.integer("MediaTypeId")),
        row.integer("Milliseconds"),
        row.decimal("UnitPrice"));
    track.setAlbum(albums.get(row.integer("AlbumId")));
    track.setGenre(genres.getOrNull(row.integerOrNull("GenreId")));
    track.setComposer(row.textOrNull("Composer"));
    track.setBytes(row.integerOrNull("Bytes"));
    tracks.put(id, track);
  }
}
