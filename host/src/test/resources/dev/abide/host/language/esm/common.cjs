exports.second = 2;
exports.first = 1;
