/** JSON text as plain Java values. Knows no engine and no schema. */
@NullMarked
package dev.abide.host.json;

import org.jspecify.annotations.NullMarked;
