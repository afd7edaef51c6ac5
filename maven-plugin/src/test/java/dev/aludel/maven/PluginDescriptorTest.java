package dev.aludel.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the build writes down about the goals; Maven reads nothing else. */
class PluginDescriptorTest {

  @Test
  void bindsTheGoalsToThePhasesBehindTheCompiler() throws Exception {
    List<String> goals = new ArrayList<>();
    for (Element goal : all(descriptor().getDocumentElement(), "mojo")) {
      goals.add(String.join(
          " ",
          text(goal, "goal"),
          text(goal, "phase"),
          text(goal, "requiresDependencyResolution"),
          text(goal, "threadSafe"),
          text(goal, "implementation")));
    }

    assertThat(goals)
        .containsExactlyInAnyOrder(
            "weave process-classes compile true " + WeaveMojo.class.getName(),
            "weave-tests process-test-classes test true " + WeaveTestsMojo.class.getName());
  }

  @Test
  void answersToAludel() throws Exception {
    assertThat(text(descriptor().getDocumentElement(), "goalPrefix")).isEqualTo("aludel");
  }

  @Test
  void takesTheSameParametersInBothGoals() throws Exception {
    for (Element goal : all(descriptor().getDocumentElement(), "mojo")) {
      List<String> names = new ArrayList<>();
      for (Element parameter : all(goal, "parameter")) {
        names.add(text(parameter, "name"));
      }

      assertThat(names)
          .containsExactlyInAnyOrder(
              "project", "include", "exclude", "mapped", "failOnError", "trace", "skip");
    }
  }

  private static Document descriptor() throws Exception {
    try (InputStream file =
        PluginDescriptorTest.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(Objects.requireNonNull(file, "plugin.xml"));
    }
  }

  private static List<Element> all(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    return all(parent, name).get(0).getTextContent();
  }
}
