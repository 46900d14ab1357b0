// What addons do on a thread that is not the env's, and in a second env.
#define NAPI_VERSION 8
#define NAPI_CPP_EXCEPTIONS
#include <napi.h>

#include <string>
#include <thread>

namespace {

// As in many an addon: the last env that loads it is served.
Napi::FunctionReference constructor;

Napi::Value Answer(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), 42);
}

// Lets go of a function on the thread that works.
class Releaser : public Napi::AsyncWorker {
  public:
    Releaser(const Napi::Function &callback, const Napi::Function &kept)
        : Napi::AsyncWorker(callback, "releaser"), kept_(Napi::Persistent(kept)), counted_(Napi::Persistent(kept)) {}

    void Execute() override {
        counted_.Ref();
        counts_ = std::to_string(counted_.Unref());
        counts_ += std::to_string(counted_.Unref());
        kept_.Reset();
    }

    void OnOK() override {
        Callback().Call({Napi::String::New(Env(), counts_)});
    }

  private:
    Napi::FunctionReference kept_, counted_;
    std::string counts_;
};

void Release(const Napi::CallbackInfo &info) {
    (new Releaser(info[0].As<Napi::Function>(), info[1].As<Napi::Function>()))->Queue();
}

// Makes an exception of JavaScript's on the thread that works, where the host must refuse that.
class Thrower : public Napi::AsyncWorker {
  public:
    explicit Thrower(const Napi::Function &callback) : Napi::AsyncWorker(callback, "thrower") {}

    void Execute() override {
        throw Napi::Error::New(Env(), "made elsewhere");
    }
};

void ThrowElsewhere(const Napi::CallbackInfo &info) {
    (new Thrower(info[0].As<Napi::Function>()))->Queue();
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    constructor = Napi::Persistent(Napi::Function::New(env, Answer));
    exports["answer"] = constructor.Value();
    exports["release"] = Napi::Function::New(env, Release);
    exports["throwElsewhere"] = Napi::Function::New(env, ThrowElsewhere);
    return exports;
}

} // namespace

NODE_API_MODULE(elsewhere, Init)
