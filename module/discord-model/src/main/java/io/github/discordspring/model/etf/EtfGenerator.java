package io.github.discordspring.model.etf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.Version;
import tools.jackson.core.base.GeneratorBase;
import tools.jackson.core.exc.StreamWriteException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.JacksonFeatureSet;
import tools.jackson.core.util.SimpleStreamWriteContext;

/**
 * Writes tokens of JSON as terms. Keys and text are binaries, {@code null} and the
 * booleans are atoms. As a term begins with its size, a whole one is kept until it is
 * done.
 */
final class EtfGenerator extends GeneratorBase {

	private static final int FIRST_DEPTH = 8;

	private static final int MAX_SMALL_BIG = 255;

	private final OutputStream out;

	private final EtfOutput terms = new EtfOutput();

	private SimpleStreamWriteContext context;

	/** Where the open maps and lists begin. */
	private int[] starts = new int[FIRST_DEPTH];

	EtfGenerator(ObjectWriteContext writeContext, IOContext io, int features, OutputStream out) {
		super(writeContext, io, features);
		this.out = out;
		this.context = SimpleStreamWriteContext.createRootContext(null);
	}

	@Override
	protected void _verifyValueWrite(String what) {
		if (!this.context.writeValue()) {
			throw wrong("Cannot " + what + ", a name is expected");
		}
		if (this.context.inRoot()) {
			this.terms.writeByte(EtfTag.VERSION);
		}
	}

	@Override
	public JsonGenerator writeStartArray() {
		return writeStartArray(null);
	}

	@Override
	public JsonGenerator writeStartArray(@Nullable Object value) {
		_verifyValueWrite("begin a list");
		this.context = this.context.createChildArrayContext(value);
		return open(EtfTag.LIST);
	}

	@Override
	public JsonGenerator writeStartObject() {
		return writeStartObject(null);
	}

	@Override
	public JsonGenerator writeStartObject(@Nullable Object value) {
		_verifyValueWrite("begin a map");
		this.context = this.context.createChildObjectContext(value);
		return open(EtfTag.MAP);
	}

	private JsonGenerator open(int tag) {
		int depth = this.context.getNestingDepth();
		streamWriteConstraints().validateNestingDepth(depth);
		if (depth >= this.starts.length) {
			this.starts = Arrays.copyOf(this.starts, 2 * depth);
		}
		this.starts[depth] = this.terms.count();
		this.terms.writeByte(tag);
		this.terms.writeInt(0);
		return this;
	}

	@Override
	public JsonGenerator writeEndArray() {
		if (!this.context.inArray()) {
			throw wrong("There is no list to be ended");
		}
		int start = this.starts[this.context.getNestingDepth()];
		int size = this.context.getEntryCount();
		if (size == 0) {
			this.terms.truncate(start);
		}
		else {
			this.terms.putInt(start + 1, size);
		}
		this.terms.writeByte(EtfTag.NIL);
		this.context = this.context.clearAndGetParent();
		return this;
	}

	@Override
	public JsonGenerator writeEndObject() {
		if (!this.context.inObject()) {
			throw wrong("There is no map to be ended");
		}
		// A name without a value would be counted by nobody
		if (this.context.hasCurrentName()) {
			throw wrong("The value of '" + this.context.currentName() + "' is missing");
		}
		this.terms.putInt(this.starts[this.context.getNestingDepth()] + 1, this.context.getEntryCount());
		this.context = this.context.clearAndGetParent();
		return this;
	}

	@Override
	public JsonGenerator writeName(String name) {
		if (!this.context.writeName(name)) {
			throw wrong("Cannot write a name, a value is expected");
		}
		writeText(name);
		return this;
	}

	@Override
	public JsonGenerator writePropertyId(long id) {
		return writeName(Long.toString(id));
	}

	@Override
	public JsonGenerator writeString(@Nullable String text) {
		if (text == null) {
			return writeNull();
		}
		_verifyValueWrite(WRITE_STRING);
		writeText(text);
		return this;
	}

	@Override
	public JsonGenerator writeString(char[] text, int offset, int length) {
		_checkRangeBoundsForCharArray(text, offset, length);
		_verifyValueWrite(WRITE_STRING);
		writeText(CharBuffer.wrap(text, offset, length));
		return this;
	}

	@Override
	public JsonGenerator writeString(Reader reader, int length) {
		StringBuilder text = new StringBuilder();
		char[] part = new char[4096];
		try {
			int max = (length < 0) ? Integer.MAX_VALUE : length;
			int count;
			while (text.length() < max
					&& (count = reader.read(part, 0, Math.min(part.length, max - text.length()))) > 0) {
				text.append(part, 0, count);
			}
		}
		catch (IOException ex) {
			throw _wrapIOFailure(ex);
		}
		return writeString(text.toString());
	}

	@Override
	public JsonGenerator writeUTF8String(byte[] text, int offset, int length) {
		_checkRangeBoundsForByteArray(text, offset, length);
		_verifyValueWrite(WRITE_STRING);
		this.terms.writeByte(EtfTag.BINARY);
		this.terms.writeInt(length);
		this.terms.writeBytes(text, offset, length);
		return this;
	}

	/** There are no escapes in a binary, so this is the same. */
	@Override
	public JsonGenerator writeRawUTF8String(byte[] text, int offset, int length) {
		return writeUTF8String(text, offset, length);
	}

	@Override
	public JsonGenerator writeBinary(Base64Variant variant, byte[] data, int offset, int length) {
		_checkRangeBoundsForByteArray(data, offset, length);
		return writeString(variant.encode(Arrays.copyOfRange(data, offset, offset + length)));
	}

	private void writeText(CharSequence text) {
		String fault = this.terms.writeText(text);
		if (fault != null) {
			throw wrong(fault);
		}
	}

	@Override
	public JsonGenerator writeNumber(short value) {
		return writeNumber((long) value);
	}

	@Override
	public JsonGenerator writeNumber(int value) {
		return writeNumber((long) value);
	}

	@Override
	public JsonGenerator writeNumber(long value) {
		_verifyValueWrite(WRITE_NUMBER);
		this.terms.writeInteger(value);
		return this;
	}

	@Override
	public JsonGenerator writeNumber(@Nullable BigInteger value) {
		if (value == null) {
			return writeNull();
		}
		if (value.bitLength() < Long.SIZE) {
			return writeNumber(value.longValue());
		}
		_verifyValueWrite(WRITE_NUMBER);
		byte[] magnitude = value.abs().toByteArray();
		int first = (magnitude[0] == 0) ? 1 : 0;
		int length = magnitude.length - first;
		if (length <= MAX_SMALL_BIG) {
			this.terms.writeByte(EtfTag.SMALL_BIG);
			this.terms.writeByte(length);
		}
		else {
			this.terms.writeByte(EtfTag.LARGE_BIG);
			this.terms.writeInt(length);
		}
		this.terms.writeByte((value.signum() < 0) ? 1 : 0);
		for (int i = magnitude.length - 1; i >= first; i--) {
			this.terms.writeByte(magnitude[i]);
		}
		return this;
	}

	@Override
	public JsonGenerator writeNumber(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			throw wrong("A number that is not finite has no term");
		}
		_verifyValueWrite(WRITE_NUMBER);
		this.terms.writeByte(EtfTag.NEW_FLOAT);
		this.terms.writeLong(Double.doubleToRawLongBits(value));
		return this;
	}

	@Override
	public JsonGenerator writeNumber(float value) {
		return writeNumber((double) value);
	}

	/** Written as the nearest number of 64 bits, as Erlang has no others. */
	@Override
	public JsonGenerator writeNumber(@Nullable BigDecimal value) {
		return (value != null) ? writeNumber(value.doubleValue()) : writeNull();
	}

	@Override
	public JsonGenerator writeNumber(@Nullable String value) {
		if (value == null) {
			return writeNull();
		}
		try {
			BigDecimal number = new BigDecimal(value);
			boolean whole = value.chars().allMatch((character) -> Character.isDigit(character) || character == '-');
			return whole ? writeNumber(number.toBigIntegerExact()) : writeNumber(number);
		}
		catch (NumberFormatException ex) {
			throw wrong("Text that is no number was to be written as one");
		}
	}

	@Override
	public JsonGenerator writeBoolean(boolean value) {
		_verifyValueWrite(WRITE_BOOLEAN);
		this.terms.writeAtom(value ? "true" : "false");
		return this;
	}

	@Override
	public JsonGenerator writeNull() {
		_verifyValueWrite(WRITE_NULL);
		this.terms.writeAtom("nil");
		return this;
	}

	@Override
	public JsonGenerator writeRaw(String text) {
		return _reportUnsupportedOperation();
	}

	@Override
	public JsonGenerator writeRaw(String text, int offset, int length) {
		return _reportUnsupportedOperation();
	}

	@Override
	public JsonGenerator writeRaw(char[] text, int offset, int length) {
		return _reportUnsupportedOperation();
	}

	@Override
	public JsonGenerator writeRaw(char character) {
		return _reportUnsupportedOperation();
	}

	/** Gives what is done to the stream; what is not, is kept. */
	@Override
	public void flush() {
		try {
			writeOut();
			if (isEnabled(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)) {
				this.out.flush();
			}
		}
		catch (IOException ex) {
			throw _wrapIOFailure(ex);
		}
	}

	private void writeOut() throws IOException {
		if (this.context.inRoot() && this.terms.count() > 0) {
			this.out.write(this.terms.bytes(), 0, this.terms.count());
			this.terms.truncate(0);
		}
	}

	@Override
	protected void _closeInput() throws IOException {
		if (isEnabled(StreamWriteFeature.AUTO_CLOSE_CONTENT)) {
			while (!this.context.inRoot()) {
				if (this.context.inArray()) {
					writeEndArray();
				}
				else {
					writeEndObject();
				}
			}
		}
		writeOut();
		if (this._ioContext.isResourceManaged() || isEnabled(StreamWriteFeature.AUTO_CLOSE_TARGET)) {
			this.out.close();
		}
		else if (isEnabled(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)) {
			this.out.flush();
		}
	}

	@Override
	protected void _releaseBuffers() {
		// There are none
	}

	@Override
	public TokenStreamContext streamWriteContext() {
		return this.context;
	}

	@Override
	public @Nullable Object currentValue() {
		return this.context.currentValue();
	}

	@Override
	public void assignCurrentValue(@Nullable Object value) {
		this.context.assignCurrentValue(value);
	}

	@Override
	public Object streamWriteOutputTarget() {
		return this.out;
	}

	@Override
	public int streamWriteOutputBuffered() {
		return this.terms.count();
	}

	@Override
	public JacksonFeatureSet<StreamWriteCapability> streamWriteCapabilities() {
		return DEFAULT_WRITE_CAPABILITIES;
	}

	@Override
	public Version version() {
		return EtfFactory.VERSION;
	}

	private StreamWriteException wrong(String message) {
		return new StreamWriteException(this, message);
	}

}
