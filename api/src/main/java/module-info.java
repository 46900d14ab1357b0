/** What an embedder calls; knows no engine. */
module dev.abide {
    requires static transitive org.jspecify;

    exports dev.abide;

    uses dev.abide.RuntimeProvider;
}
