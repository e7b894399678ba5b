/** Tests of the desk room: models and parsers without a toolkit, journeys with one. */
@NullMarked
package yiwang.console.desk;

import org.jspecify.annotations.NullMarked;
