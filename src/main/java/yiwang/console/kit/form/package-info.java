/**
 * Forms: fields under their names, what is wrong said beside the field it is about, one request at a time, and a second
 * question before what cannot be taken back. FX thread.
 */
@NullMarked
package yiwang.console.kit.form;

import org.jspecify.annotations.NullMarked;
