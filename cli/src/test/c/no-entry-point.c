/* A shared library that is no addon. */
int add(int left, int right) {
    return left + right;
}
