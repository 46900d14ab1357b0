package dev.abide.host.message;

/** The letters of V8's format. */
final class Tags {
    static final int VERSION = 0xff;
    static final int PADDING = 0;
    static final int HOLE = '-';
    static final int UNDEFINED = '_';
    static final int NULL = '0';
    static final int TRUE = 'T';
    static final int FALSE = 'F';
    static final int INT32 = 'I';
    static final int UINT32 = 'U';
    static final int DOUBLE = 'N';
    static final int BIGINT = 'Z';
    static final int UTF8_STRING = 'S';
    static final int ONE_BYTE_STRING = '"';
    static final int TWO_BYTE_STRING = 'c';
    static final int REFERENCE = '^';
    static final int BEGIN_OBJECT = 'o';
    static final int END_OBJECT = '{';
    static final int BEGIN_SPARSE_ARRAY = 'a';
    static final int END_SPARSE_ARRAY = '@';
    static final int BEGIN_DENSE_ARRAY = 'A';
    static final int END_DENSE_ARRAY = '$';
    static final int DATE = 'D';
    static final int TRUE_OBJECT = 'y';
    static final int FALSE_OBJECT = 'x';
    static final int NUMBER_OBJECT = 'n';
    static final int BIGINT_OBJECT = 'z';
    static final int STRING_OBJECT = 's';
    static final int REGEXP = 'R';
    static final int BEGIN_MAP = ';';
    static final int END_MAP = ':';
    static final int BEGIN_SET = '\'';
    static final int END_SET = ',';
    static final int ARRAY_BUFFER = 'B';
    static final int TRANSFERRED_ARRAY_BUFFER = 't';
    static final int SHARED_ARRAY_BUFFER = 'u';
    static final int VIEW = 'V';
    static final int HOST_OBJECT = '\\';
    static final int ERROR = 'r';
    static final int ERROR_MESSAGE = 'm';
    static final int ERROR_STACK = 's';
    static final int ERROR_CAUSE = 'c';
    static final int ERROR_END = '.';

    /** The version that Node.js 20 writes; those that it reads are 13 to this one. */
    static final int CURRENT_VERSION = 15;

    private Tags() {}
}
