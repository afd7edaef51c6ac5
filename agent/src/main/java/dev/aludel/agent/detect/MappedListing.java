package dev.aludel.agent.detect;

import dev.aludel.agent.contract.MappingContract;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The classes that are mapped without an annotation: named in a listing resource or in the agent's option. */
public final class MappedListing {

  private final Set<String> internalNames;

  /** Takes binary names, such as {@code com.acme.Order$Line}. */
  public MappedListing(Set<String> binaryNames) {
    this.internalNames = new HashSet<>();
    for (String name : binaryNames) {
      internalNames.add(name.replace('.', '/'));
    }
  }

  /** Every listing that this loader sees, and these names. */
  public static MappedListing of(ClassLoader loader, Set<String> binaryNames) {
    Set<String> names = new HashSet<>(binaryNames);
    try {
      Enumeration<URL> listings = loader.getResources(MappingContract.LISTING);
      while (listings.hasMoreElements()) {
        read(listings.nextElement().openStream(), names);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + MappingContract.LISTING + ".", e);
    }
    return new MappedListing(names);
  }

  /** These listings, each as the content of its file, and these names. */
  public static MappedListing of(List<byte[]> listings, Set<String> binaryNames)
      throws IOException {
    Set<String> names = new HashSet<>(binaryNames);
    for (byte[] listing : listings) {
      read(new ByteArrayInputStream(listing), names);
    }
    return new MappedListing(names);
  }

  public boolean contains(String internalName) {
    return internalNames.contains(internalName);
  }

  private static void read(InputStream listing, Set<String> names) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(listing, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String name = withoutComment(line);
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf('#');
    return (comment < 0 ? line : line.substring(0, comment)).strip();
  }
}
