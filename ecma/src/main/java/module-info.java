/** Algorithms of the ECMAScript standard that several engines lack, over what an engine fills in. */
module dev.abide.ecma {
    requires transitive dev.abide.spi;
    requires static transitive org.jspecify;

    exports dev.abide.ecma;
    exports dev.abide.ecma.regexp;
}
