package dev.abide.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Capability;
import dev.abide.spi.Dates;
import org.junit.jupiter.api.Test;

/** Rules of {@link Dates}. */
public abstract class DatesKit extends FacetKit {
    @Test
    void required_aDateKeepsItsTime() {
        for (double time : new double[] {0, 1, -1, 1_700_000_000_123.0, 8.64e15, -8.64e15, Double.NaN}) {
            assertEquals(time, realm().dates().timeOf(realm().dates().create(time)), "a Date keeps its time");
        }
    }

    @Test
    void required_timesAreClipped() {
        clipped(Double.NaN, 8.64e15 + 1);
        clipped(Double.NaN, -8.64e15 - 1);
        clipped(Double.NaN, Double.POSITIVE_INFINITY);
        clipped(1, 1.9);
        clipped(-1, -1.9);
        clipped(0, -0.0);
    }

    @Test
    void required_whatInheritsFromADateIsNone() {
        assertFalse(realm().dates().isDate(some("Date.prototype")), "the prototype of dates");
        assertFalse(realm().dates().isDate(some("Object.create(new Date())")), "what inherits from a date");
    }

    @Test
    void required_scriptsSeeTheDate() {
        Object date = realm().dates().create(1.5e12);
        holds(
                "scripts see the time",
                "function (d) { return d.getTime() === 1.5e12 && d.toISOString() === '2017-07-14T02:40:00.000Z' }",
                date);
        holds(
                "it is a Date of the realm",
                "function (d) { return d instanceof Date && Object.getPrototypeOf(d) === Date.prototype }",
                date);
        holds(
                "NaN is an invalid date",
                "function (d) { return isNaN(d.getTime()) }",
                realm().dates().create(Double.NaN));
        assertEquals(86_400_000.0, realm().dates().timeOf(some("new Date(86400000)")), "the time of a script's Date");
        assertEquals(
                5.0,
                realm().dates().timeOf(some("(function () { var d = new Date(0); d.setTime(5); return d })()")),
                "a changed Date");
    }

    @Test
    void required_isDateTellsGenuineDatesOnly() {
        assertTrue(realm().dates().isDate(realm().dates().create(0)), "a Date of the host");
        assertTrue(realm().dates().isDate(js("new Date()")), "a Date of a script");
        assertTrue(realm().dates().isDate(js("new Date(NaN)")), "an invalid Date");
        for (String other : new String[] {
            "Object.create(Date.prototype)",
            "({getTime: Date.prototype.getTime})",
            "Date.now()",
            "Date()",
            "Date",
            "undefined",
            "null",
            "[]"
        }) {
            assertFalse(realm().dates().isDate(js(other)), () -> "no Date: " + other);
        }
    }

    @Test
    void optional_aProxyOfADateIsNoDate() {
        needs(Capability.PROXY);
        assertFalse(realm().dates().isDate(js("new Proxy(new Date(), {})")), "a proxy of a Date is no Date");
    }

    @Test
    void required_timeOfRunsNoScript() {
        Object date = some(
                "(function () { var d = new Date(5); d.getTime = d.valueOf = function () { throw 'called' }; return d })()");
        assertEquals(5.0, realm().dates().timeOf(date), "timeOf runs no JavaScript");
        assertTrue(realm().dates().isDate(date), "isDate runs no JavaScript");
    }

    @Test
    void optional_anInstanceOfASubclassIsADate() {
        needs(Capability.MODERN_SYNTAX);
        Object date = some("new (class D extends Date {})(9)");
        assertTrue(realm().dates().isDate(date), "an instance of a class that extends Date is a Date");
        assertEquals(9.0, realm().dates().timeOf(date), "it has its time");
    }

    private void clipped(double expected, double time) {
        double actual = realm().dates().timeOf(realm().dates().create(time));
        assertEquals(expected, actual, () -> "TimeClip of " + time);
    }
}
