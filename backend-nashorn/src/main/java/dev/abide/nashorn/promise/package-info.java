/**
 * Promises, which Nashorn lacks: the algorithms, the object, the constructor and its functions.
 *
 * <p>Not here: the queue of jobs, which others use as well ({@link dev.abide.nashorn.realm.NashornJobs}).
 */
@NullMarked
package dev.abide.nashorn.promise;

import org.jspecify.annotations.NullMarked;
