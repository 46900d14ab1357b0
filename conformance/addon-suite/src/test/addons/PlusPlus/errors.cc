// How node-addon-api turns errors of C++ into those of JavaScript, and back, when any C++ exception may cross the
// border.
#define NAPI_VERSION 9
#define NODE_ADDON_API_CPP_EXCEPTIONS_ALL
#include <napi.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace {

Napi::Value ThrowStandard(const Napi::CallbackInfo &info) {
    throw std::out_of_range("out of range");
}

Napi::Value ThrowNumber(const Napi::CallbackInfo &info) {
    throw 5;
}

void ThrowKind(const Napi::CallbackInfo &info) {
    std::string kind = info[0].ToString();
    Napi::Env env = info.Env();
    if (kind == "type") {
        throw Napi::TypeError::New(env, "type");
    } else if (kind == "range") {
        throw Napi::RangeError::New(env, std::string("range"));
    } else if (kind == "syntax") {
        throw Napi::SyntaxError::New(env, "syntax");
    } else if (kind == "empty") {
        throw Napi::Error::New(env, "");
    } else if (kind == "pending") {
        Napi::Error::New(env, "pending").ThrowAsJavaScriptException();
        return;
    } else if (kind == "code") {
        Napi::Error error = Napi::Error::New(env, "with code");
        error.Set("code", Napi::String::New(env, "E_OWN"));
        error.Value()["extra"] = 7;
        throw error;
    }
    throw Napi::Error::New(env, "another");
}

// What arrives when a function throws any value: its text, and the value.
Napi::Value CatchAny(const Napi::CallbackInfo &info) {
    Napi::Array caught = Napi::Array::New(info.Env());
    try {
        info[0].As<Napi::Function>().Call({});
        caught[0u] = "nothing";
    } catch (const Napi::Error &error) {
        caught[0u] = error.Message();
        caught[1u] = error.Value();
        caught[2u] = error.what() == error.Message();
        caught[3u] = info.Env().IsExceptionPending();
    }
    return caught;
}

// An error goes through copies and moves, and is thrown as what it was.
void Rethrow(const Napi::CallbackInfo &info) {
    try {
        info[0].As<Napi::Function>().Call({});
    } catch (const Napi::Error &error) {
        Napi::Error copy = error;
        Napi::Error moved = std::move(copy);
        Napi::Error assigned;
        assigned = moved;
        throw assigned;
    }
}

// From an error to a value, and back.
void ThrowValue(const Napi::CallbackInfo &info) {
    throw Napi::Error(info.Env(), info[0]);
}

Napi::Value Nested(const Napi::CallbackInfo &info) {
    std::string log;
    for (int i = 0; i < 3; i++) {
        try {
            info[0].As<Napi::Function>().Call({Napi::Number::New(info.Env(), i)});
            log += "fine ";
        } catch (const Napi::RangeError &error) {
            log += "range? ";
        } catch (const Napi::Error &error) {
            log += error.Message() + " ";
        }
    }
    return Napi::String::New(info.Env(), log);
}

// What the last failed call of Node-API said becomes an error.
void ThrowLastError(const Napi::CallbackInfo &info) {
    uint32_t length = 0;
    napi_get_array_length(info.Env(), info[0], &length);
    throw Napi::Error::New(info.Env());
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    exports["throwStandard"] = Napi::Function::New<ThrowStandard>(env);
    exports["throwNumber"] = Napi::Function::New<ThrowNumber>(env);
    exports["throwKind"] = Napi::Function::New<ThrowKind>(env);
    exports["catchAny"] = Napi::Function::New<CatchAny>(env);
    exports["rethrow"] = Napi::Function::New<Rethrow>(env);
    exports["throwValue"] = Napi::Function::New<ThrowValue>(env);
    exports["nested"] = Napi::Function::New<Nested>(env);
    exports["throwLastError"] = Napi::Function::New<ThrowLastError>(env);
    return exports;
}

}  // namespace

NODE_API_MODULE(errors, Init)
