package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a key of two columns, to which its trees refer, and a gate. */
@Mapped(table = "plots")
public class Plot {

  @Id
  @Column(length = 10)
  private String district;

  @Id
  private int number;

  @Relationship(backPopulates = "plot", orderBy = "id")
  private List<Tree> trees = new ArrayList<>();

  @Relationship(secondary = "plot_tools", backPopulates = "plots", orderBy = "id")
  private List<Tool> tools = new ArrayList<>();

  public Plot(String district, int number) {
    this.district = district;
    this.number = number;
  }

  public String getDistrict() {
    return district;
  }

  public int getNumber() {
    return number;
  }

  public List<Tree> getTrees() {
    return trees;
  }

  public List<Tool> getTools() {
    return tools;
  }

  @Override
  public String toString() {
    return district + number;
  }

  /** Stands on a plot. */
  @Mapped(table = "trees")
  public static class Tree {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String kind;

    @Column(length = 10, references = "plots.district")
    private @Nullable String plotDistrict;

    @Column(references = "plots.number")
    private @Nullable Integer plotNumber;

    @Relationship(backPopulates = "trees")
    private @Nullable Plot plot;

    public Tree(String kind) {
      this.kind = kind;
    }

    public @Nullable Integer getId() {
      return id;
    }

    public String getKind() {
      return kind;
    }

    public @Nullable Plot getPlot() {
      return plot;
    }

    public void setPlot(@Nullable Plot plot) {
      this.plot = plot;
    }

    @Override
    public String toString() {
      return kind;
    }
  }

  /** Is used on several plots. */
  @Mapped(table = "tools")
  public static class Tool {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Relationship(secondary = "plot_tools", backPopulates = "tools")
    private List<Plot> plots = new ArrayList<>();

    public Tool(String name) {
      this.name = name;
    }

    public @Nullable Integer getId() {
      return id;
    }

    public List<Plot> getPlots() {
      return plots;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
