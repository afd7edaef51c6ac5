package dev.aludel.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Agents of other versions on the class path. The class loader has one class of each name, so the first is at work. */
final class OtherVersions {

  private OtherVersions() {}

  /** Names them, each with its place. To be asked when the agent is started once more, since it opens each jar. */
  static void report(AgentLog log) {
    String own = AludelAgent.version();
    for (URL file : versionFiles()) {
      String version = read(file);
      if (!version.isEmpty() && !version.equals(own)) {
        log.failure(
            "Two agents are on the class path: version " + own + " is at work, and not version "
                + version + " of " + place(file) + ". Keep one. [two-agent-versions]");
      }
    }
  }

  private static List<URL> versionFiles() {
    String name = AludelAgent.class.getPackageName().replace('.', '/') + "/version.txt";
    try {
      return new ArrayList<>(
          Collections.list(ClassLoader.getSystemClassLoader().getResources(name)));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String read(URL file) {
    try {
      URLConnection connection = file.openConnection();
      connection.setUseCaches(false);
      try (InputStream version = connection.getInputStream()) {
        return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
      }
    } catch (IOException e) {
      return "";
    }
  }

  /** {@code /lib/agent.jar} for {@code jar:file:/lib/agent.jar!/dev/aludel/agent/version.txt}. */
  private static String place(URL file) {
    String text = file.toString();
    int inside = text.indexOf("!/");
    String jar = inside < 0 ? text : text.substring(0, inside);
    return jar.substring(jar.lastIndexOf(':') + 1);
  }
}
