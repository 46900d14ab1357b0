/** Tests that the author of an engine backend inherits. */
module dev.abide.kit {
    requires transitive dev.abide.spi;
    requires static transitive org.jspecify;
    requires transitive org.junit.jupiter.api;

    exports dev.abide.kit;

    // JUnit calls the rules by reflection.
    opens dev.abide.kit;
}
