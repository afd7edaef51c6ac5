package dev.aludel.demo.chinook.report;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.orm.Load.selectIn;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.chinook.model.Playlist;
import dev.aludel.demo.chinook.model.Track;
import dev.aludel.orm.Session;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Which playlists play longest, worked out in Java on objects: two statements, one for the playlists and one for the
 * tracks of all of them.
 */
final class LongestPlaylists implements Report {

  @Override
  public String title() {
    return "Longest playlists";
  }

  @Override
  public TextTable run(Session session) {
    List<Playlist> playlists = session
        .scalars(select(Playlist.class)
            .orderBy(attr(Playlist::id))
            .withOption(selectIn(toMany(Playlist::tracks))))
        .all();

    ToLongFunction<Playlist> length = LongestPlaylists::milliseconds;
    TextTable table = new TextTable("Id", "Playlist", "Tracks", "Hours");
    playlists.stream()
        .sorted(Comparator.comparingLong(length).reversed())
        .limit(5)
        .forEach(playlist -> table.row(
            playlist.id(),
            playlist.name(),
            playlist.tracks().size(),
            Duration.ofMillis(milliseconds(playlist)).toHours()));
    return table;
  }

  private static long milliseconds(Playlist playlist) {
    return playlist.tracks().stream().mapToLong(Track::milliseconds).sum();
  }
}
