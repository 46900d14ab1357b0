/**
 * Algorithms of the ECMAScript standard that several engines lack, once: the internal methods of proxies with what the
 * standard demands of traps, property descriptors, Reflect, and the objects that stand for BigInts.
 *
 * <p>An engine fills in {@link dev.abide.ecma.EngineObjects}, whose methods are the internal methods of its objects,
 * and a few questions about values. It makes a class of its own objects that ask a {@link dev.abide.ecma.ProxyMethods}
 * whatever the engine asks of an object, and sends the internal methods of such objects there.
 *
 * <p>Here belongs what the standard says in the same words for every engine, written over raw values as in the SPI. Not
 * here: the name of an engine, what an engine asks of an object beyond the internal methods, the objects that scripts
 * see, and anything on the way to an element of a view.
 */
@NullMarked
package dev.abide.ecma;

import org.jspecify.annotations.NullMarked;
