/** Tests that the author of an engine backend inherits. */
module dev.abide.kit {
    requires transitive dev.abide.spi;
    requires static transitive org.jspecify;
    requires transitive org.junit.jupiter.api;

    exports dev.abide.kit;
    exports dev.abide.kit.subject;

    // JUnit calls the rules by reflection.
    opens dev.abide.kit;
    opens dev.abide.kit.buffer;
    opens dev.abide.kit.facet;
    opens dev.abide.kit.function;
    opens dev.abide.kit.job;
    opens dev.abide.kit.object;
    opens dev.abide.kit.realm;
    opens dev.abide.kit.value;
}
